import * as z from 'zod';
import { type QueryPlan, queryPlanSchema } from '#src/domain/query-plan.ts';
import type { LanguageModel, Prompt } from '#src/ports/language-model.ts';
import type { Nearness } from '../verify/verify-sentence.ts';
import { checkPlan, type KnownThings } from './check-plan.ts';
import { describeCatalogue, shortlistEntities } from './describe-catalogue.ts';
import { escapeData, renderPrompt } from './render-prompt.ts';

const proposalSchema = z.strictObject({ plan: queryPlanSchema.nullable() });

/** Made where a model is asked: no other start waits for it. */
const formOfProposal = () => ({
  name: 'abfrage',
  schema: z.toJSONSchema(proposalSchema, { io: 'input', unrepresentable: 'any' }),
});

/** Who proposes. */
export interface Planner {
  readonly model: LanguageModel;
  readonly prompt: Prompt;
  readonly nearness: Nearness;
}

/**
 * Asks a model what a question means that the deterministic reading could not make out.
 *
 * @returns A plan over things that exist, to be computed by code and shown as `interpretedAs`; null
 *   where the model sees none, fails, or proposes what the catalogue does not hold. Never throws.
 */
export async function proposePlan(
  question: string,
  known: KnownThings,
  { model, prompt, nearness }: Planner,
  signal?: AbortSignal,
): Promise<QueryPlan | null> {
  try {
    const entities = await shortlistEntities(question, known.entities, nearness);
    const catalogue = describeCatalogue({ catalogue: known.catalogue, entities });
    const request = renderPrompt(prompt, question, {
      question: escapeData(question),
      catalogue: escapeData(catalogue).slice(0, model.passageLimit),
    });
    const proposal = proposalSchema.safeParse(await model.fill(request, formOfProposal(), signal));
    if (!proposal.success || proposal.data.plan === null) return null;
    return checkPlan(proposal.data.plan, question, known);
  } catch {
    // What a model cannot tell stays as unsure as it was.
    return null;
  }
}
