package mixturelab.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A visit that the app makes to itself before it says that it is ready. The first page takes the server ten times the work of
 * the next, nearly all of it for loading classes; nobody should have to watch that. It speaks as much of Vaadin's protocol as
 * a browser does until its page is there, and leaves as a browser does.
 */
public final class FirstVisit {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    private final HttpClient client;
    private final String server;
    private String cookie = "";

    private FirstVisit(HttpClient client, int port) {
        this.client = client;
        this.server = "http://localhost:" + port + "/";
    }

    /**
     * Visits a page.
     *
     * @param page its address, without the slash before it
     * @return what the server said to be shown there
     * @throws IOException if there is no such page, or it can't be had in this way, as where only HTTPS is spoken
     * @throws InterruptedException if the app is stopped meanwhile
     */
    public static String to(int port, String page) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new FirstVisit(client, port).open(page);
        }
    }

    private String open(String page) throws IOException, InterruptedException {
        send(request(page).header("Accept", "text/html"));
        String first = send(request("?v-r=init&location=" + page + "&query="));
        String key = KEY.matcher(first)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow(() -> new IOException("No page at " + page));
        String shown = post(
                key,
                "\"syncId\":0,\"clientId\":0,\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":"
                        + "{\"route\":\"" + page
                        + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}]");
        post(key, "\"rpc\":[],\"UNLOAD\":true");
        return shown;
    }

    private String post(String key, String message) throws IOException, InterruptedException {
        return send(request("?v-r=uidl&v-uiId=0")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"csrfToken\":\"" + key + "\"," + message + "}")));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(server + address)).timeout(PATIENCE);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        // by hand: a cookie that is meant for HTTPS wouldn't come back otherwise
        cookie = response.headers()
                .firstValue("Set-Cookie")
                .map(FirstVisit::value)
                .orElse(cookie);
        return response.body();
    }

    private static String value(String cookie) {
        return cookie.split(";", 2)[0];
    }
}
