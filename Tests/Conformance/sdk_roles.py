"""Lists every potential role with the official SDK's paginator and prints how many there are.

For script/bench, which measures it beside the program on the same server.
"""
from sdk_review import SDK

if __name__ == "__main__":
    print(len(SDK("v1").every("get_all_potential_role_summaries", limit=250)))
