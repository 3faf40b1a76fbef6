import FoundationEssentials
import HTTPTypes
import LocalTenant
import RoleMining

/// Sends a request to a small tenant: its first line is method and target, the rest its body. `SESSION`
/// and `ROLE` in it stand for ids that the tenant has. Nothing that is sent may make the tenant fail.
func readRequest(_ input: Data) {
  let text = String(decoding: input, as: UTF8.self)
    .replacing("SESSION", with: tenant.session).replacing("ROLE", with: tenant.role)
  let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
  let line = parts[0].split(separator: " ", maxSplits: 1)
  guard line.count == 2, let method = HTTPRequest.Method(String(line[0])) else { return }
  let body = parts.count > 1 ? Data(parts[1].utf8) : Data()
  let reply = tenant.reply(to: method, String(line[1]), body)
  precondition(
    reply.response.status != .internalServerError, String(decoding: reply.body, as: UTF8.self))
}

private let tenant = FuzzedTenant()
