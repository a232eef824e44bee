-- Asks about a person at random. The address ends where the person's number belongs.
-- Arguments: how many people there are.
local people

function init(arguments)
  people = tonumber(arguments[1])
  math.randomseed(os.time())
end

function request()
  return wrk.format("GET", wrk.path .. math.random(1, people))
end
