// Files dropped on the window, as paths.
globalThis.onlyInPage = true;
globalThis.dropped = [];
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  globalThis.dropped = [...event.dataTransfer.files].map((file) => globalThis.bridge.pathOf(file));
});
