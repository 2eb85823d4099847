import { rows, type Examples } from "../examples";
import Ledger from "./Ledger.svelte";

export const component = Ledger;
export const examples = {
  "one row": {
    label: "Matters",
    head: rows('<th scope="col">Matter</th>'),
    children: rows('<tr><th scope="row">Marlowe</th></tr>'),
  },
} satisfies Examples<typeof Ledger>;
