/** Where the browser tests meet the server that they start. */
export const PORT = process.env.E2E_PORT ?? '4180'
export const ORIGIN = `http://localhost:${PORT}`
