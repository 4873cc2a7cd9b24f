export type PagePrefs = { language: string, face: string, measure: string, length: string, };
