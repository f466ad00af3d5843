import { actBy } from "../acts.ts";
import { add, type Scene, type Turn } from "../scene.ts";

/** `A shall file X by D`, `X shall be filed by D`, `On or before D, A shall file X`. */
export function actByDate(scene: Scene, turn: Turn): number {
  const { page, clause, voice } = scene;
  const { slot } = turn;
  if (voice.speaker === "party") return 0;
  const d = actBy(page, slot, { clause, voice });
  if (d) add(scene, d);
  return 0;
}
