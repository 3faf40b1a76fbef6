import FoundationEssentials
import RoleMining

/// Parses a filter and a sorter for lists with many and with few fields. A filter that was understood
/// must be understood again from its own text, as the same.
func readFilter(_ input: Data) {
  let text = String(decoding: input, as: UTF8.self)
  parse(text, PotentialRoleFields.self)
  parse(text, RoleMiningSessionFields.self)
  parse(text, EntitlementPopularityFields.self)
}

private func parse<Fields: ListingFields>(_ text: String, _ fields: Fields.Type) {
  _ = try? Sorter<Fields>.parse(text)
  guard let filter = try? Filter<Fields>(parsing: text) else { return }
  let again = try? Filter<Fields>(parsing: filter.text)
  precondition(again?.text == filter.text, "\(text) reads back as another filter")
}
