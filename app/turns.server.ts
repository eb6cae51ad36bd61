/** Every noun's turns, a line each: what waits for a person, and what she waits for. */
export { turns as assignments } from './domain/assignments/turns.server.ts'
export { turns as content } from './domain/content/turns.server.ts'
export { turns as decisions } from './domain/decisions/turns.server.ts'
export { turns as grading } from './domain/grading/turns.server.ts'
export { turns as learning } from './domain/learning/turns.server.ts'
export { turns as recommendations } from './domain/recommendations/turns.server.ts'
export { turns as setUp } from './domain/set-up/turns.server.ts'
export { turns as teams } from './domain/teams/turns.server.ts'
