// Imported first by every script: what follows may then lean on a Node that is new enough.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 20 || (major === 20 && minor >= 19);

if (!isNewEnough) {
  process.stderr.write(
    `Backstride needs Node 20.19 or newer, and this is Node ${process.versions.node}.\n` +
      'Install a newer one from nodejs.org or with your system’s package manager, then run the same command again.\n',
  );
  process.exit(1);
}
