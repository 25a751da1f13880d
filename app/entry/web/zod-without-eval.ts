import { config } from 'zod';

// Our content policy allows no code made from text, which zod would try when the first schema is made.
config({ jitless: true });
