import FoundationEssentials
import RoleMining

extension JournalRecord: Encodable {
  private enum CodingKeys: String, CodingKey {
    case number, time, tenant, version, author, kind, entry, previous, hash
  }

  /// Writes the record as one object, its entry as the JSON that the file holds.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(number, forKey: .number)
    try fields.encode(Timestamp.text(for: time), forKey: .time)
    try fields.encode(tenant.description, forKey: .tenant)
    try fields.encode(version, forKey: .version)
    try fields.encode(author, forKey: .author)
    try fields.encode(entry.kind, forKey: .kind)
    let json = Data(try entry.encoded().utf8)
    try fields.encode((try? WireJSON.decode(JSONValue.self, from: json)) ?? .null, forKey: .entry)
    try fields.encode(previous.description, forKey: .previous)
    try fields.encode(hash.description, forKey: .hash)
  }
}
