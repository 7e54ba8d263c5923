// The suites that need Node: test/web/not-here.ts gives the reasons.
import './bad-files.suite';
import './soak.suite';
