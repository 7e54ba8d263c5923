// The suites, in the order in which they run. Loaded when mocha's `describe` is there.
import './recognition.suite';
import './inert.suite';
import './status.suite';
import './rules.suite';
import './diagnostics.suite';
import './site-changes.suite';
import './settings.suite';
import './completion.suite';
import './suggest-by-typing.suite';
import './hover.suite';
import './authors.suite';
import './links.suite';
import './fix-all.suite';
import './footer.suite';
import './preview.suite';
import './robustness.suite';
import './logs.suite';
