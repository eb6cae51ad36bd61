/** Every noun's jobs, a line each: what the worker does with which message, and what is done once an hour. */
export { jobs as access } from './domain/access/jobs.server.ts'
export { jobs as activity } from './domain/activity/jobs.server.ts'
export { jobs as assignments } from './domain/assignments/jobs.server.ts'
export { jobs as decisions } from './domain/decisions/jobs.server.ts'
export { jobs as files } from './domain/files/jobs.server.ts'
export { jobs as people } from './domain/people/jobs.server.ts'
export { jobs as platform } from './platform/jobs.server.ts'
export { jobs as recommendations } from './domain/recommendations/jobs.server.ts'
