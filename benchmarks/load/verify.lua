-- wrk: POSTs two images as multipart/form-data, A and B of the environment; at the end prints one line of JSON.
local function content(name)
    local file = assert(io.open(os.getenv(name), "rb"))
    local bytes = file:read("*a")
    file:close()
    return bytes
end

local boundary = "----likeness7MA4YWxkTrZu0gW"
local function part(name)
    return "--" .. boundary .. '\r\nContent-Disposition: form-data; name="' .. name .. '"; filename="' .. name
        .. '.png"\r\nContent-Type: image/png\r\n\r\n' .. content(name:upper()) .. "\r\n"
end

wrk.method = "POST"
wrk.headers["Content-Type"] = "multipart/form-data; boundary=" .. boundary
wrk.body = part("a") .. part("b") .. "--" .. boundary .. "--\r\n"

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        '{"requests_a_second": %.1f, "p50_ms": %.3f, "p99_ms": %.3f, "worst_ms": %.3f, "requests": %d, "failed": %d}\n',
        summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
        summary.requests, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
