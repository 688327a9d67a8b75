// The floor of the benchmark: an empty window, shown when it is painted, and nothing else.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1180, height: 780, show: false });
  window.once('ready-to-show', () => {
    window.show();
    process.stdout.write('backstride:ready {}\n');
  });
  window.loadURL('data:text/html,<title>Floor</title><p>Empty.</p>');
});
