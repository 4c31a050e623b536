// Command api is an HTTP API that calls HTTPS hosts and knows the time everywhere.
package main

import (
	"log"
	"net/http"
	"os"
	"time"

	"example.org/api/clock"
	"example.org/api/upstream"
	"github.com/gin-gonic/gin"
)

// version is set by the linker: -X main.version=v1.2.3.
var version = "development"

func router(client *http.Client) *gin.Engine {
	engine := gin.New()
	engine.Use(gin.Recovery())
	engine.GET("/version", func(c *gin.Context) {
		c.JSON(http.StatusOK, gin.H{"version": version, "mode": gin.Mode()})
	})
	engine.GET("/time/*zone", func(c *gin.Context) {
		now, err := clock.In(time.Now(), c.Param("zone")[1:])
		if err != nil {
			c.JSON(http.StatusNotFound, gin.H{"error": err.Error()})
			return
		}
		c.JSON(http.StatusOK, now)
	})
	engine.GET("/check", func(c *gin.Context) {
		answer, err := upstream.Check(c.Request.Context(), client, c.Query("url"))
		if err != nil {
			c.JSON(http.StatusBadGateway, gin.H{"error": err.Error()})
			return
		}
		c.JSON(http.StatusOK, answer)
	})
	engine.GET("/health", func(c *gin.Context) {
		trusts, err := upstream.HasRoots()
		if err != nil || !trusts {
			c.JSON(http.StatusServiceUnavailable, gin.H{"error": "no certificate authorities to trust"})
			return
		}
		c.JSON(http.StatusOK, gin.H{"requests": upstream.Requests()})
	})
	return engine
}

func main() {
	address := os.Getenv("ADDRESS")
	if address == "" {
		address = ":8080"
	}
	log.Fatal(router(&http.Client{Timeout: 10 * time.Second}).Run(address))
}
