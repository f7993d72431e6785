/** The open scenario, handed from the layout to every page and part below it. */
import { createContext } from 'svelte';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';

export const [scenarioSession, provideScenarioSession] = createContext<ScenarioSession>();
