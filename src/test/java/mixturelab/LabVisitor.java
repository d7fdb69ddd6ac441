package mixturelab;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens the lab as a browser does, with the same requests but without one: a page, a tab's start, the first view. */
public final class LabVisitor implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String server;

    /** @param port of the server on this machine */
    public LabVisitor(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    /** A tab of this visitor's. */
    public record Tab(int id, String key) {}

    /** Opens the lab in a new tab; all of its requests have to succeed. */
    public Tab open() {
        get("/lab");
        JsonNode start = JsonMapper.shared()
                .readTree(get("/?v-r=init&location=lab&query=&v-wn=tab"))
                .get("appConfig");
        Tab tab = new Tab(
                start.get("v-uiId").intValue(),
                start.get("uidl").get("Vaadin-Security-Key").stringValue());
        String view = send(tab, """
                "rpc":[{"type":"event","node":1,"event":"ui-navigate","data":
                {"route":"lab","query":"","appShellTitle":"","historyState":null,"trigger":""}}],
                "syncId":0,"clientId":0""");
        if (!view.contains("run-stage")) {
            throw new AssertionError("no lab in " + view.substring(0, Math.min(500, view.length())));
        }
        return tab;
    }

    /** What the browser sends while a page is closed. */
    public void close(Tab tab) {
        send(tab, "\"UNLOAD\":true");
    }

    /** One sign of life of a tab; the answer's status. */
    public int heartbeat(Tab tab) {
        return exchange(HttpRequest.newBuilder(URI.create(server + "/?v-r=heartbeat&v-uiId=" + tab.id()))
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    private String send(Tab tab, String message) {
        return good(HttpRequest.newBuilder(URI.create(server + "/?v-r=uidl&v-uiId=" + tab.id()))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString("{\"csrfToken\":\"" + tab.key() + "\"," + message + "}")));
    }

    private String get(String path) {
        return good(HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "text/html"));
    }

    private String good(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request);
        if (response.statusCode() != 200) {
            throw new AssertionError(response + ": " + response.body());
        }
        return response.body();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("the server didn't answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
