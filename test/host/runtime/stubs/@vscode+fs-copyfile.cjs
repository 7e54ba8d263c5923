// Copies files as clones where the file system can; for the built-in Git extension.
const fs = require('node:fs');
exports.copyFile = fs.promises.copyFile;
exports.cp = fs.promises.cp;
exports.isCloneSupported = async () => false;
