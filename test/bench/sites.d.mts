export function makeSite(folder: string, count: number): string[];
