export * from './cases.js';
export * from './charter.js';
export * from './members.js';
export * from './primitives.js';
export * from './refusals.js';
export * from './scorecards.js';
export * from './tradelines.js';
export * from './transactions.js';
