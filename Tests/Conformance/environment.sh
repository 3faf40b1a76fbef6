# Sourced by script/conformance and script/bench.

# Makes a virtual environment in .build/conformance out of a list of requirements, unless it is there
# already. Prints its interpreter; says on standard error why there is none.
python_with() {
  local requirements=$1 folder
  folder=$PWD/.build/conformance/$(basename "$requirements" .txt)
  if ! cmp -s "$requirements" "$folder/requirements.txt"; then
    rm -rf "$folder"
    mkdir -p "$(dirname "$folder")"
    # A pip of its own takes longer to make than most of what it installs.
    local pip=(python3 -m pip --python "$folder/bin/python")
    python3 -m venv --without-pip "$folder" >/dev/null || return
    if ! "${pip[@]}" --version >/dev/null 2>&1; then
      python3 -m venv --clear "$folder" >/dev/null || return
      pip=("$folder/bin/pip")
    fi
    "${pip[@]}" install --quiet --no-compile --disable-pip-version-check --retries 1 \
      --timeout 20 --requirement "$requirements" >&2 || return
    cp "$requirements" "$folder/requirements.txt"
  fi
  echo "$folder/bin/python"
}
