import FoundationEssentials
import HTTPTypes
import PublishedContract
import RoleMining
import Testing

@Suite(
  .enabled(if: PublishedContract.isPresent),
  .timeLimit(.minutes(1)))
struct `Against the published contract` {
  let contract: PublishedContract

  init() throws {
    contract = try PublishedContract()
  }

  @Test func `Methods and paths are exactly those of the document`() {
    let ours = Set(Endpoint.roleMining.map { $0.method.rawValue + " " + $0.template })
    #expect(ours == Set(contract.operationNames.keys))
  }

  @Test(arguments: Endpoint.roleMining) func `Names are those of the document`(endpoint: Endpoint) {
    let name = contract.operationNames[endpoint.method.rawValue + " " + endpoint.template]
    #expect(name == endpoint.name)
  }

  @Test(arguments: Endpoint.roleMining)
  func `Scopes and user levels are those of the document`(endpoint: Endpoint) {
    #expect(Set(endpoint.scopes) == contract.scopes(of: endpoint))
    #expect(Set(endpoint.userLevels.map(\.rawValue)) == contract.userLevels(of: endpoint))
  }

  @Test(arguments: Endpoint.roleMining)
  func `Operations with the scope for changes are changes`(endpoint: Endpoint) {
    let mayRead = contract.scopes(of: endpoint).contains(TokenScope.read)
    #expect(endpoint.isChange == !mayRead)
  }

  @Test(arguments: AnyOperation.all)
  func `Every parameter that is sent is documented`(operation: AnyOperation) {
    let target = operation.target(.v2024)
    let sent = target.split(separator: "?").dropFirst().flatMap { QueryItem.parse($0) }.map(\.name)
    #expect(contract.queryNames(of: operation.endpoint).isSuperset(of: sent))
  }

  @Test(arguments: AnyOperation.all)
  func `A body has the documented media type`(operation: AnyOperation) {
    let documented = contract.bodyTypes(of: operation.endpoint)
    #expect(documented == (operation.body.map { [$0.contentType] } ?? []))
  }

  @Test(arguments: AnyOperation.all)
  func `The document's examples can be decoded`(operation: AnyOperation) throws {
    guard let answer = contract.exampleAnswer(of: operation.endpoint) else { return }
    let body = try WireJSON.encode(answer)
    #expect(throws: Never.self) {
      try operation.read(Reply(HTTPResponse(status: .ok), body: body))
    }
  }
}
