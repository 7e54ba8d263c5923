// Telemetry is off; the server's import only needs the name.
exports.AppInsightsCore = class {};
