import FoundationEssentials
import HTTPTypes
import PublishedContract
import RoleMining
import Testing

@Suite(
  "Against the published contract", .enabled(if: PublishedContract.isPresent),
  .timeLimit(.minutes(1)))
struct PublishedContractTests {
  let contract: PublishedContract

  init() throws {
    contract = try PublishedContract()
  }

  @Test("Methods and paths are those of the document, none missing and none invented")
  func paths() {
    let ours = Set(Endpoint.roleMining.map { $0.method.rawValue + " " + $0.template })
    #expect(ours == Set(contract.operationNames.keys))
  }

  @Test("Names are those of the document", arguments: Endpoint.roleMining)
  func names(endpoint: Endpoint) {
    let name = contract.operationNames[endpoint.method.rawValue + " " + endpoint.template]
    #expect(name == endpoint.name)
  }

  @Test("Scopes and user levels are those of the document", arguments: Endpoint.roleMining)
  func access(endpoint: Endpoint) {
    #expect(Set(endpoint.scopes) == contract.scopes(of: endpoint))
    #expect(Set(endpoint.userLevels.map(\.rawValue)) == contract.userLevels(of: endpoint))
  }

  @Test("What takes the scope for changes is a change", arguments: Endpoint.roleMining)
  func changes(endpoint: Endpoint) {
    let mayRead = contract.scopes(of: endpoint).contains(TokenScope.read)
    #expect(endpoint.isChange == !mayRead)
  }

  @Test("Every parameter that is sent is documented", arguments: AnyOperation.all)
  func query(operation: AnyOperation) {
    let target = operation.target(.v2024)
    let sent = target.split(separator: "?").dropFirst().flatMap { QueryItem.parse($0) }.map(\.name)
    #expect(contract.queryNames(of: operation.endpoint).isSuperset(of: sent))
  }

  @Test("A body has the documented media type", arguments: AnyOperation.all)
  func bodies(operation: AnyOperation) {
    let documented = contract.bodyTypes(of: operation.endpoint)
    #expect(documented == (operation.body.map { [$0.contentType] } ?? []))
  }

  @Test("An answer made of the document's examples can be read", arguments: AnyOperation.all)
  func answers(operation: AnyOperation) throws {
    guard let answer = contract.exampleAnswer(of: operation.endpoint) else { return }
    let body = try WireJSON.encode(answer)
    #expect(throws: Never.self) {
      try operation.read(Reply(HTTPResponse(status: .ok), body: body))
    }
  }
}
