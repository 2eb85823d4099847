// Everything one client's screen shows, read in one go, by cipher. Who the client is is asked for apart.

import { call } from "../../lib/ipc/call";
import type { Authority, ClientRecord, Conflict, Directory, MatterId, PartyId } from "../../lib/ipc/generated/api";

/** A client with what they allow and whom they resemble. */
export interface ClientFile {
  readonly record: ClientRecord;
  readonly matterName: string;
  readonly directory: Directory;
  /** The client's own authorities. */
  readonly authorities: readonly Authority[];
  /** The pairs that the client is one of. */
  readonly conflicts: readonly Conflict[];
}

/** Reads a client's file. */
export async function readClientFile(matter: MatterId, party: PartyId): Promise<ClientFile> {
  const [record, { workingName }, directory, authorities, conflicts] = await Promise.all([
    call("client", { matter, party }),
    call("matter", matter),
    call("directory"),
    call("authorities_of", matter),
    call("conflicts_of", matter),
  ]);
  return {
    record,
    matterName: workingName,
    directory,
    authorities: authorities.filter(({ client }) => client === party),
    conflicts: conflicts.filter((pair) => pair.party === party || pair.other === party),
  };
}
