export type Licence = { name: string, version: string, licence: string, };
