import * as vscode from 'vscode';

/** Runs with settings in the workspace, `starlingxRecap.enable` and the like, and takes them out again. */
export async function withSettings(settings: Readonly<Record<string, unknown>>, run: () => Promise<void>): Promise<void> {
  const write = async (value: (name: string) => unknown): Promise<void> => {
    const configuration = vscode.workspace.getConfiguration();
    for (const name of Object.keys(settings)) await configuration.update(name, value(name), vscode.ConfigurationTarget.Workspace);
  };
  try {
    await write((name) => settings[name]);
    await run();
  } finally {
    await write(() => undefined);
  }
}
