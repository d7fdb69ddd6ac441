package mixturelab.web;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FirstVisitIT {
    @LocalServerPort
    private int port;

    @Test
    void itComesAsFarAsThePageItself() throws Exception {
        String shown = FirstVisit.to(port, "digits");
        assertTrue(shown.contains("digits-stage"), shown);
    }

    @Test
    void whereNobodyAnswersItSaysSo() throws Exception {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        assertThrows(IOException.class, () -> FirstVisit.to(nobody, "digits"));
    }
}
