// All suites, and before them what needs Node: bytes that are no text, other programs that write, and the heap.
import './bad-files.suite';
import './soak.suite';
import './all';
