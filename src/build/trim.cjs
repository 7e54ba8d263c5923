// Stands in for the package `trim` 0.0.1, which remark-parse 6 wants: its regular expressions are slow on hostile input (CVE-2020-7753).
module.exports = (text) => text.trim();
module.exports.left = (text) => text.trimStart();
module.exports.right = (text) => text.trimEnd();
