import { saidOnCase } from '../../conversation/said-on-case.ts';
import { caseEvents } from './case-events.ts';
import type { TimelineSource } from './timeline-source.ts';

/** Everything that a case's timeline is made of. */
export const TIMELINE_SOURCES: readonly TimelineSource[] = [caseEvents, saidOnCase];
