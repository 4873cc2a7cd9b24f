export type About = { version: string, licence: string, data_folder: string, };
