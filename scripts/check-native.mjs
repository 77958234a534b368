// Runs after the installation: the vector index is compiled on the machine. Where that failed, one
// sentence says what to install.
try {
  await import('hnswlib-node');
} catch {
  console.error(
    'Beleg: Das Paket hnswlib-node konnte nicht übersetzt werden. Es braucht python3, make und g++:\n' +
      '  sudo apt-get install -y python3 make g++ && npm ci',
  );
  process.exitCode = 1;
}
