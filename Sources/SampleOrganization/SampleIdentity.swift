/// An identity of the sample organisation.
public struct SampleIdentity: Sendable, Equatable {
  /// 32 hexadecimal digits.
  public let id: String

  /// First and last name, with a middle initial for duplicates.
  public let name: String

  /// The first name; may have accents.
  public let firstName: String

  /// The last name; may have accents or an apostrophe.
  public let lastName: String

  /// A unique address at example.org, ASCII only.
  public let email: String

  /// The name of the department.
  public let department: String

  /// The title of the job; 1 % of identities have none.
  public let jobTitle: String?

  /// The city; 2 % of identities have none.
  public let location: String?

  /// The index of the manager; nil at the top.
  public let manager: Int?

  /// `employee` or `contractor`.
  public let employeeType: String

  /// The first day of work as year-month-day, such as `2019-04-01`.
  public let startDate: String

  /// The cost centre, such as `CC-4210`.
  public let costCenter: String

  /// `active`, `onLeave` or `prehire`; 97 % are active.
  public let lifecycleState: String
}
