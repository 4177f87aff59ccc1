import { z } from 'zod';

export const File = z.string().min(1).describe('A file: absolute, or relative to the configuration file');

/** A user's name is the `sub` of its tokens, and nothing else of a token chooses the Fabric identity. */
export const UserName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/);
