// The suites that run in the desktop's host alone: test/web/not-here.ts gives the reasons.
import './commands.suite';
import './bad-files.suite';
import './soak.suite';
