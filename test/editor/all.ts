// The suites of the desktop's host and of the web's, in the order in which they run; no Node in them. Loaded when mocha's
// `describe` is there. Behind them come those of in-node.ts, in the desktop's host alone, and the logs.
import './recognition.suite';
import './inert.suite';
import './schemes.suite';
import './paths.suite';
import './status.suite';
import './rules.suite';
import './diagnostics.suite';
import './site-changes.suite';
import './cms.suite';
import './settings.suite';
import './completion.suite';
import './suggest-by-typing.suite';
import './hover.suite';
// Before those after which VS Code keeps documents that no editor shows, and with them their findings.
import './whole-blog.suite';
import './authors.suite';
import './links.suite';
import './images.suite';
import './set-fields.suite';
import './series.suite';
import './posts-view.suite';
import './fix-all.suite';
import './series-parts.suite';
import './quiet.suite';
import './footer.suite';
import './new-post.suite';
import './paste-notes.suite';
import './ready.suite';
import './preview.suite';
import './preview-export.suite';
import './robustness.suite';
