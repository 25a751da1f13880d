import type { Context } from '../../../platform/context.ts';
import type { OpenedLink } from '../../distribution/open-link.ts';
import { DimensionResolver } from '../resolve-dimensions.ts';

const resolvers = new WeakMap<Context, DimensionResolver>();

/** What figures split this person's answer by: what is known of them, and of the occasion when they were asked. */
export async function dimensionsOfLink(
  context: Context,
  { contact, invitation, survey }: OpenedLink,
): Promise<Record<string, string>> {
  const resolver = resolvers.get(context) ?? new DimensionResolver(context.db);
  resolvers.set(context, resolver);
  const properties = survey.anonymous ? {} : { ...contact.properties, ...invitation.properties };
  const answer = { channel: 'email', properties };
  const [dimensions = {}] = await resolver.resolve(
    invitation.orgId,
    [answer],
    { declare: 'all' },
    context.clock(),
  );
  return dimensions;
}
