// The suites that need Node: test/web/not-here.ts gives the reasons.
import './soak.suite';
