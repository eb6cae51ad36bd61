/** Every mail there is, noun by noun; what is not named here is ordered, but never sent. */
export * from './domain/assignments/mails.ts'
export * from './domain/decisions/mails.ts'
export * from './domain/grading/mails.ts'
export * from './domain/people/mails.ts'
export * from './domain/quiz-attempts/mails.ts'
export * from './domain/recommendations/mails.ts'
export * from './domain/second-factor/mails.ts'
export * from './domain/teams/mails.ts'
