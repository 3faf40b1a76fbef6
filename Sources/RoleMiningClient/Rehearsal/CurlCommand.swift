import FoundationEssentials
import HTTPTypes
import RoleMining

/// The request that an operation is, as a command line for a POSIX shell: what would be sent, without
/// sending it and without the secret.
///
/// ```swift
/// let command = try CurlCommand(.session("s1"), to: tenant)
/// print(command)   // curl … -H "Authorization: Bearer $SAIL_TOKEN" 'https://…/s1'
/// ```
public struct CurlCommand: Sendable, Hashable {
  /// The variable that holds the access token when the command is run.
  public static let tokenVariable = "SAIL_TOKEN"
  /// The variable that holds the tenant's address when the tenant has none yet.
  public static let addressVariable = "SAIL_BASE_URL"

  /// The arguments in groups that belong together: an option with its value, for one.
  private let arguments: [[ShellWord]]

  /// Finds the request of an operation.
  ///
  /// - Parameters:
  ///   - operation: What would be run.
  ///   - tenant: Where it would be sent; nil leaves that to a variable.
  ///   - version: The version of the API.
  ///   - variables: Variables of the shell that stand in the path in place of the ids that are their
  ///     keys, for ids that nobody knows before another request was answered.
  /// - Throws: `APIError` of kind `misconfigured` when the operation cannot be a request.
  public init<Output>(
    _ operation: Operation<Output>, to tenant: TenantURL?, version: APIVersion = .v2024,
    variables: [String: String] = [:]
  ) throws(APIError) {
    let call = try Call(operation, version: version, priority: .analyst)
    let method = call.request.method
    var arguments: [[ShellWord]] = [["curl", "-sS", "--fail-with-body"]]
    if method != .get { arguments.append(["-X", .plain(method.rawValue)]) }
    for field in call.request.headerFields {
      arguments.append(["-H", .quoted("\(field.name.rawName): \(field.value)")])
    }
    arguments.append(["-H", .expanding("Authorization: Bearer $\(Self.tokenVariable)")])
    if !call.body.isEmpty {
      arguments.append(["--data-raw", .quoted(String(decoding: call.body, as: UTF8.self))])
    }
    // An archive is nothing for a screen, and may lie elsewhere (T-68).
    if Output.self == Archive.self { arguments.append(["-L", "-o", "role.zip"]) }
    arguments.append([.joined(Self.address(of: call, at: tenant, variables))])
    self.arguments = arguments
  }

  private static func address(
    of call: Call, at tenant: TenantURL?, _ variables: [String: String]
  ) -> [ShellWord] {
    let base = tenant.map { ShellWord.quoted($0.description) } ?? .expanding("$\(addressVariable)")
    var parts: [ShellWord] = [.quoted(call.request.path ?? "/")]
    for (id, variable) in variables {
      parts = parts.flatMap { $0.replacing(PercentEncoding.encode(id), with: "$\(variable)") }
    }
    return [base] + parts
  }
}

extension CurlCommand: CustomStringConvertible {
  /// The command, ready to be pasted, with an option in each line.
  ///
  /// The body is there as it would be sent; whoever writes it to a terminal has to see to what a
  /// terminal makes of it.
  public var description: String {
    arguments.map { $0.map(\.text).joined(separator: " ") }.joined(separator: " \\\n  ")
  }
}
