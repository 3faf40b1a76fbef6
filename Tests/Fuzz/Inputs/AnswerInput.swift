import FoundationEssentials
import HTTPTypes
import RoleMining

/// Reads an answer as every model there is; the first byte chooses the status. What was read must be
/// readable again after it was written.
func readAnswer(_ input: Data) {
  let statuses = [200, 400, 401, 404, 429, 500]
  let status = HTTPResponse.Status(code: statuses[Int(input.first ?? 0) % statuses.count])
  let reply = Reply(HTTPResponse(status: status), body: Data(input.dropFirst()))
  guard reply.isSuccess else {
    _ = APIError(reply, operation: "fuzz", attempts: 1).description
    return
  }
  read(Listing.sessions.page(), reply)
  read(Listing.roles.page(), reply)
  read(Listing.drafts.page(), reply)
  read(Listing.popularities(of: "r", in: "s").page(), reply)
  read(Listing.identities(of: "r", in: "s").page(), reply)
  read(Listing.applications(of: "r", in: "s").page(), reply)
  read(Listing.usage(of: "r", in: "s").page(), reply)
  read(.session("s"), reply)
  read(.role("r"), reply)
}

private func read<Output>(_ operation: Operation<Output>, _ reply: Reply) {
  _ = try? operation.read(reply)
}
