-- Lets people withdraw a consent and give it again. Every request writes: a block of people withdraws
-- before the same block gives, and nobody's turn comes twice.
-- Arguments: the part of the address after the person, number of the first person, version, hash of its text.
local BLOCK = 64
local after, first, version, hash
local sent = 0

function init(arguments)
  after, version, hash = arguments[1], arguments[3], arguments[4]
  first = tonumber(arguments[2])
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  local round = math.floor(sent / (2 * BLOCK))
  local turn = sent % (2 * BLOCK)
  local act = turn < BLOCK and "WITHDRAW_CONSENT" or "CONSENT"
  local person = first + round * BLOCK + turn % BLOCK
  sent = sent + 1
  return wrk.format(
    "POST",
    wrk.path .. string.format("019a0000-0000-7000-8000-%012x", person) .. after,
    nil,
    string.format(
      '{"act":"%s","version":"%s","contentHash":"%s","purpose":"news"}', act, version, hash))
end
