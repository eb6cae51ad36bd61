/** Every noun that keeps codes of reference lists, a line each: what it uses can be ended, not taken away. */
export { uses as recommendations } from './domain/recommendations/uses.server.ts'
