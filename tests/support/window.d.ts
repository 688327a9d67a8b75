// What the preload puts into the page, for tests that call it there.
import '../../src/journal-client/bridge';
