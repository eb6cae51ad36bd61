/** Every noun whose things have files, a line each: it answers who may read them. What is not named here nobody reads. */
export { files as module } from './domain/learning/files.server.ts'
export { files as submission } from './domain/assignments/files.server.ts'
