export interface Mapping {
  client_port: number | string;
  server_port: number | string;
  protocol: string;
}

/**
 * Port mappings out of pasted rows: `8080 90`, `8080,90,TCP`, `8080:90`, `8080 → 90`, cells of a spreadsheet. What is no
 * number stays as it was written, to be refused where it can be seen.
 */
export function pastedMappings(text: string): Mapping[] {
  return text
    .split(/\r?\n|;/)
    .map((line) => line.split(/[\s,:/|>=→-]+/).filter(Boolean))
    .filter((words) => words.length > 0 && words.some((word) => /\d/.test(word))) // a heading is no row
    .map((words) => {
      const [client = '', server = client] = words.filter((word) => !/^(tcp|udp)$/i.test(word));
      const protocol = words.find((word) => /^(tcp|udp)$/i.test(word))?.toUpperCase() ?? 'TCP';
      return { client_port: number(client), server_port: number(server), protocol };
    });
}

/** Whether a paste into one field is meant as rows, and not as the text of that field. */
export const isPastedRows = (text: string) => /\d[\s,:/|>=→;-]+\d/.test(text.trim());

const number = (word: string) => (/^\d{1,15}$/.test(word) ? Number(word) : word);
