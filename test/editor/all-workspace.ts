// The suites of the second run: a window of two blogs and a plain folder, in Restricted Mode.
import './workspace.suite';
import './logs.suite';
