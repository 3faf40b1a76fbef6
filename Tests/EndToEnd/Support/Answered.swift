/// The fields of the API's answers that are looked at here.
enum Answered {
  struct Role: Decodable {
    struct Session: Decodable { let id: String }

    let id: String
    let name: String
    let description: String?
    let saved: Bool
    let provisionState: String?
    let roleId: String?
    let excludedEntitlements: [String]?
    let session: Session
  }

  struct Entitlement: Decodable { let id: String }

  struct Created: Decodable { let id: String }

  struct Export: Decodable {
    let exportId: String
    let status: String
  }

  struct State: Decodable { let state: String }

  struct Token: Decodable { let access_token: String }
}
