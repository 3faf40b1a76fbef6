# Sourced by script/conformance and script/bench.

# Makes a virtual environment in .build/conformance out of a list of requirements, unless it is there
# already. Prints its interpreter; says on standard error why there is none.
python_with() {
  local requirements=$1 folder
  folder=$PWD/.build/conformance/$(basename "$requirements" .txt)
  if ! cmp -s "$requirements" "$folder/requirements.txt"; then
    rm -rf "$folder"
    mkdir -p "$(dirname "$folder")"
    python3 -m venv "$folder" >/dev/null || return
    "$folder/bin/pip" install --quiet --no-compile --disable-pip-version-check --retries 1 \
      --timeout 20 --requirement "$requirements" >&2 || return
    cp "$requirements" "$folder/requirements.txt"
  fi
  echo "$folder/bin/python"
}
