/// The combinations of operators that the API documents.
public enum FieldAbilities {
  /// `eq`.
  public enum Exact: Equals {
    /// `eq`.
    public static let operators: [FilterOperator] = [.eq]
  }

  /// `eq`, `in`.
  public enum ExactOrListed: Equals, IsListed {
    /// `eq`, `in`.
    public static let operators: [FilterOperator] = [.eq, .in]
  }

  /// `sw`.
  public enum Prefix: Starts {
    /// `sw`.
    public static let operators: [FilterOperator] = [.sw]
  }

  /// `co`.
  public enum Substring: Contains {
    /// `co`.
    public static let operators: [FilterOperator] = [.co]
  }

  /// `eq`, `sw`.
  public enum ExactOrPrefix: Equals, Starts {
    /// `eq`, `sw`.
    public static let operators: [FilterOperator] = [.eq, .sw]
  }

  /// `sw`, `co`: text that is too long to be matched as a whole.
  public enum LooseText: Starts, Contains {
    /// `sw`, `co`.
    public static let operators: [FilterOperator] = [.sw, .co]
  }

  /// `eq`, `sw`, `co`.
  public enum Text: Equals, Starts, Contains {
    /// `eq`, `sw`, `co`.
    public static let operators: [FilterOperator] = [.eq, .sw, .co]
  }

  /// `eq`, `sw`, `co`, `ge`, `gt`, `le`, `lt`: text that also has an order.
  public enum OrderedText: Equals, Starts, Contains, RanksAbove, RanksBelow {
    /// `eq`, `sw`, `co`, `ge`, `gt`, `le`, `lt`.
    public static let operators: [FilterOperator] = [.eq, .sw, .co, .ge, .gt, .le, .lt]
  }

  /// `eq`, `ge`, `gt`, `le`, `lt`.
  public enum Ordered: Equals, RanksAbove, RanksBelow {
    /// `eq`, `ge`, `gt`, `le`, `lt`.
    public static let operators: [FilterOperator] = [.eq, .ge, .gt, .le, .lt]
  }

  /// `ge`, `gt`: the start of a time span.
  public enum LowerBound: RanksAbove {
    /// `ge`, `gt`.
    public static let operators: [FilterOperator] = [.ge, .gt]
  }

  /// `le`, `lt`: the end of a time span.
  public enum UpperBound: RanksBelow {
    /// `le`, `lt`.
    public static let operators: [FilterOperator] = [.le, .lt]
  }
}
