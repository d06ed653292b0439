import { answer, api, type Model } from "./client";

/** The model that answers; loaded once. */
export const served = $state<{ model: Model | undefined; problem: string }>({ model: undefined, problem: "" });

export async function loadModel(): Promise<void> {
  try {
    served.model = (await answer(api.GET("/v1/models"))).models[0];
  } catch (error) {
    served.problem = String((error as Error).message);
  }
}
